/* Starts the program in this process with the Python that lies beside it: neviewer.exe, and
   neviewer-console.exe for commands that print. Used where the program is assembled on Linux. */
#define WIN32_LEAN_AND_MEAN
#define UNICODE
#include <windows.h>
#include <shellapi.h>
#include <stdlib.h>
#include <wchar.h>

#define MOST 32768

typedef int (*py_main)(int, wchar_t **);

static int say(const wchar_t *what)
{
    MessageBoxW(NULL, what, L"neviewer", MB_OK | MB_ICONERROR);
    return 2;
}

static int start(void)
{
    static wchar_t folder[MOST], library[MOST], script[MOST];
    wchar_t **given, **arguments, *slash;
    HMODULE python;
    py_main run;
    int count, i;

    if (!GetModuleFileNameW(NULL, folder, MOST) || !(slash = wcsrchr(folder, L'\\')))
        return say(L"The folder of the program could not be found.");
    *slash = 0;
    _snwprintf(library, MOST - 1, L"%ls\\python\\python313.dll", folder);
    _snwprintf(script, MOST - 1, L"%ls\\app\\start.py", folder);
    python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    run = python ? (py_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!run)
        return say(L"A file of the program is missing. Install neviewer again.");
    given = CommandLineToArgvW(GetCommandLineW(), &count);
    arguments = given ? calloc(count + 5, sizeof *arguments) : NULL;
    if (!arguments)
        return say(L"There is not enough memory to start.");
    arguments[0] = given[0];
    arguments[1] = L"-I"; /* nothing of the person's own Python, nor of the current folder */
    arguments[2] = L"-X";
    arguments[3] = L"utf8";
    arguments[4] = script;
    for (i = 1; i < count; i++)
        arguments[4 + i] = given[i];
    arguments[4 + count] = NULL;
    return run(4 + count, arguments);
}

#ifdef CONSOLE
int main(void)
{
    return start();
}
#else
int WINAPI WinMain(HINSTANCE self, HINSTANCE before, LPSTR line, int how)
{
    (void)self, (void)before, (void)line, (void)how;
    return start();
}
#endif
