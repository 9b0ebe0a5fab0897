/* Test only: wine 8 lacks the icuuc.dll of Windows 10. Opening a converter fails, and Qt goes on. */
#define SAY(name) __declspec(dllexport) void *name(void) { return 0; }
__declspec(dllexport) void *ucnv_open(const char *name, int *error)
{
    (void)name;
    *error = 2; /* U_MISSING_RESOURCE_ERROR */
    return 0;
}
SAY(ucnv_close)
SAY(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
SAY(UCNV_TO_U_CALLBACK_SUBSTITUTE)
SAY(ucnv_reset)
SAY(ucnv_getMaxCharSize)
SAY(ucnv_getName)
SAY(ucnv_getToUCallBack)
SAY(ucnv_getFromUCallBack)
SAY(ucnv_setToUCallBack)
SAY(ucnv_setFromUCallBack)
SAY(ucnv_fromUnicode)
SAY(ucnv_toUnicode)
SAY(ucnv_countAvailable)
SAY(ucnv_getAvailableName)
SAY(ucnv_getStandardName)
SAY(ucnv_countAliases)
SAY(ucnv_getAlias)
SAY(ucnv_setSubstString)
SAY(ucnv_getInvalidChars)
SAY(ucnv_getInvalidUChars)
SAY(u_errorName)
