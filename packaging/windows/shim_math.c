/* Test only: functions of the C runtime that numpy imports and wine 8 lacks. */
#include <complex.h>
__declspec(dllexport) float shim_crealf(float complex z)
{
    return __real__ z;
}
__declspec(dllexport) float shim_cimagf(float complex z)
{
    return __imag__ z;
}
