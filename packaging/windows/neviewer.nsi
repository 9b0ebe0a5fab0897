; The installer for Windows: makensis -DVERSION=… -DFOLDER=… -DTARGET=… -DKILOBYTES=… neviewer.nsi
;   neviewer-setup.exe            asks for whom; for oneself alone no administrator is needed
;   neviewer-setup.exe /S         silent, for the person who runs it
;   neviewer-setup.exe /S /AllUsers   silent, for everybody (as administrator)
;   neviewer-setup.exe /S /D=C:\Folder
;   uninstall.exe /S              silent; settings and texts stay
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 32

!define NAME "neviewer"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "UninstallString"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh

Name "${NAME} ${VERSION}"
OutFile "${TARGET}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1033 "FileDescription" "Installer of ${NAME}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "GPL-3.0-or-later"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\neviewer.exe"

!insertmacro MUI_PAGE_LICENSE "${FOLDER}\licences\LICENSE"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
LangString OPEN ${LANG_ENGLISH} "Open with neviewer"
LangString OPEN ${LANG_SIMPCHINESE} "用 neviewer 打开"
LangString PACK ${LANG_ENGLISH} "neviewer pack"
LangString PACK ${LANG_SIMPCHINESE} "neviewer 数据包"

Function .onInit
  StrCpy $0 $INSTDIR ; what /D= says, or nothing
  !insertmacro MULTIUSER_INIT
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

; What an older version left is taken away first, so that no file of it is mixed in.
!macro RemoveFiles
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\python"
  RMDir /r "$INSTDIR\site"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR\kiosk"
  Delete "$INSTDIR\neviewer.exe"
  Delete "$INSTDIR\neviewer-console.exe"
!macroend

Section "neviewer"
  SetOutPath "$INSTDIR"
  ${If} ${FileExists} "$INSTDIR\neviewer.exe"
    Delete "$INSTDIR\neviewer.exe"
    ${If} ${FileExists} "$INSTDIR\neviewer.exe"
      MessageBox MB_OK|MB_ICONSTOP "neviewer is running. Close it, then install again." /SD IDOK
      Abort
    ${EndIf}
  ${EndIf}
  !insertmacro RemoveFiles
  File /r "${FOLDER}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\neviewer.exe"

  WriteRegStr SHCTX "Software\Classes\neviewer.pack" "" "$(PACK)"
  WriteRegStr SHCTX "Software\Classes\neviewer.pack\DefaultIcon" "" "$INSTDIR\neviewer.exe,0"
  WriteRegStr SHCTX "Software\Classes\neviewer.pack\shell\open" "" "$(OPEN)"
  WriteRegStr SHCTX "Software\Classes\neviewer.pack\shell\open\command" "" '"$INSTDIR\neviewer.exe" "%1"'
  ; Offered, not taken: a .gpkg may belong to a program for maps.
  WriteRegStr SHCTX "Software\Classes\.gpkg\OpenWithProgids" "neviewer.pack" ""
  WriteRegStr SHCTX "Software\Classes\neviewer" "" "URL:neviewer"
  WriteRegStr SHCTX "Software\Classes\neviewer" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\neviewer\shell\open\command" "" '"$INSTDIR\neviewer.exe" "%1"'

  WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\neviewer.exe"
  WriteRegStr SHCTX "${KEY}" "Publisher" "neviewer developers"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro RemoveFiles
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when nobody put anything of their own there
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "Software\Classes\neviewer.pack"
  DeleteRegKey SHCTX "Software\Classes\neviewer"
  DeleteRegValue SHCTX "Software\Classes\.gpkg\OpenWithProgids" "neviewer.pack"
  DeleteRegKey SHCTX "${KEY}"
SectionEnd
