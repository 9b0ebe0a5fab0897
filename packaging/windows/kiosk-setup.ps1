<#
.SYNOPSIS
Sets a Windows 10 or 11 machine up for an exhibit of neviewer, or undoes that.

.DESCRIPTION
Makes a local account without rights, whose shell is the exhibit instead of the desktop:
with Shell Launcher on Enterprise, Education and IoT editions, else by the account's own shell.
Swipes from the edges, notifications, sticky keys, the task manager and sleep are switched off.
Run it as an administrator. -Undo takes the account away and puts the usual settings back.

.EXAMPLE
.\kiosk-setup.ps1 -Exhibit C:\Exhibit\exhibit.toml
.\kiosk-setup.ps1 -Exhibit C:\Exhibit\exhibit.toml -Program "C:\Program Files\neviewer\neviewer.exe"
.\kiosk-setup.ps1 -Undo
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string]$Exhibit,
    [string]$Program = "$env:ProgramFiles\neviewer\neviewer.exe",
    [string]$Account = "neviewer-kiosk",
    [string]$Name = "",
    [switch]$Undo
)

Set-StrictMode -Version Latest
$ErrorActionPreference = "Stop"
$Embedded = "root\standardcimv2\embedded"
$EdgeUi = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI"
$Winlogon = "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon"

function Assert-Administrator {
    $me = [Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()
    if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
        throw "Run this as an administrator."
    }
}

function Set-Value([string]$Path, [string]$Key, $Value, [string]$Kind = "DWord") {
    if (-not (Test-Path $Path)) { New-Item -Path $Path -Force | Out-Null }
    New-ItemProperty -Path $Path -Name $Key -Value $Value -PropertyType $Kind -Force | Out-Null
}

function Get-Sid {
    (New-Object Security.Principal.NTAccount($Account)).Translate(
        [Security.Principal.SecurityIdentifier]).Value
}

function New-KioskAccount {
    if (Get-LocalUser -Name $Account -ErrorAction SilentlyContinue) { return }
    $password = Read-Host -AsSecureString "Password of the new account $Account"
    New-LocalUser -Name $Account -Password $password -PasswordNeverExpires `
        -UserMayNotChangePassword -Description "Shows the exhibit, and has no other rights" | Out-Null
    # The group of plain users by its number: its name depends on the language of Windows.
    Add-LocalGroupMember -SID "S-1-5-32-545" -Member $Account
}

function Get-CommandLine {
    $line = "`"$Program`" kiosk `"$Exhibit`""
    if ($Name) { $line += " --name $Name" }
    $line
}

function Enable-ShellLauncher([string]$Sid) {
    # $true when this edition of Windows has it.
    $feature = Get-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher `
        -ErrorAction SilentlyContinue
    if (-not $feature) { return $false }
    Enable-WindowsOptionalFeature -Online -All -NoRestart `
        -FeatureName Client-EmbeddedShellLauncher | Out-Null
    $class = Get-CimClass -Namespace $Embedded -ClassName WESL_UserSetting `
        -ErrorAction SilentlyContinue
    if (-not $class) {
        Write-Warning "Shell Launcher is switched on; restart Windows and run this once more."
        return $true
    }
    # 0: start the shell again however it ends; 3: leave it be when the operator has left (code 0),
    # who then signs out with Ctrl+Alt+Del. Everybody else keeps the desktop.
    Invoke-CimMethod -Namespace $Embedded -ClassName WESL_UserSetting -MethodName SetDefaultShell `
        -Arguments @{ Shell = "explorer.exe"; DefaultAction = [int]0 } | Out-Null
    Invoke-CimMethod -Namespace $Embedded -ClassName WESL_UserSetting -MethodName SetCustomShell `
        -Arguments @{
            Sid = $Sid
            Shell = (Get-CommandLine)
            CustomReturnCodes = [int[]]@(0)
            CustomReturnCodesAction = [int[]]@(3)
            DefaultAction = [int]0
        } | Out-Null
    Invoke-CimMethod -Namespace $Embedded -ClassName WESL_UserSetting -MethodName SetEnabled `
        -Arguments @{ Enabled = $true } | Out-Null
    $true
}

function Use-AccountHive([string]$Sid, [scriptblock]$Action) {
    # The settings of an account can be changed while it is signed out, once it has signed in.
    $hive = Join-Path (Get-CimInstance Win32_UserProfile -Filter "SID='$Sid'").LocalPath "NTUSER.DAT"
    reg.exe load "HKU\neviewer-kiosk" $hive | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "Sign $Account out first: its settings are in use." }
    try { & $Action "Registry::HKEY_USERS\neviewer-kiosk" }
    finally {
        [gc]::Collect()
        reg.exe unload "HKU\neviewer-kiosk" | Out-Null
    }
}

function Set-AccountSettings([string]$Sid, [bool]$OwnShell) {
    $command = Get-CommandLine
    Use-AccountHive $Sid {
        param($root)
        $policies = "$root\Software\Microsoft\Windows\CurrentVersion\Policies"
        Set-Value "$policies\System" "DisableTaskMgr" 1
        Set-Value "$policies\System" "DisableLockWorkstation" 1
        Set-Value "$policies\System" "DisableChangePassword" 1
        Set-Value "$policies\Explorer" "NoWinKeys" 1
        Set-Value "$policies\Explorer" "NoDriveTypeAutoRun" 255
        Set-Value "$root\Software\Policies\Microsoft\Windows\Explorer" "DisableNotificationCenter" 1
        # Sticky, filter and toggle keys do not ask to be switched on.
        Set-Value "$root\Control Panel\Accessibility\StickyKeys" "Flags" "506" "String"
        Set-Value "$root\Control Panel\Accessibility\Keyboard Response" "Flags" "122" "String"
        Set-Value "$root\Control Panel\Accessibility\ToggleKeys" "Flags" "58" "String"
        # No rings and squares where a finger touches or holds.
        Set-Value "$root\Control Panel\Cursors" "ContactVisualization" 0
        Set-Value "$root\Control Panel\Cursors" "GestureVisualization" 0
        if ($OwnShell) {
            Set-Value "$root\Software\Microsoft\Windows NT\CurrentVersion\Winlogon" `
                "Shell" $command "String"
        }
    }
}

function Set-MachineSettings {
    # Swipes from the edges open nothing.
    Set-Value $EdgeUi "AllowEdgeSwipe" 0
    # The machine stays awake, and so does the screen.
    powercfg.exe /change standby-timeout-ac 0
    powercfg.exe /change hibernate-timeout-ac 0
    powercfg.exe /change monitor-timeout-ac 0
    # No dialog that waits for somebody when a program fails: its supervisor starts it again.
    Set-Value "HKLM:\SOFTWARE\Microsoft\Windows\Windows Error Reporting" "DontShowUI" 1
}

function Undo-Everything {
    Remove-ItemProperty -Path $EdgeUi -Name "AllowEdgeSwipe" -ErrorAction SilentlyContinue
    Remove-ItemProperty -Path "HKLM:\SOFTWARE\Microsoft\Windows\Windows Error Reporting" `
        -Name "DontShowUI" -ErrorAction SilentlyContinue
    powercfg.exe /change standby-timeout-ac 30
    powercfg.exe /change hibernate-timeout-ac 180
    powercfg.exe /change monitor-timeout-ac 15
    $user = Get-LocalUser -Name $Account -ErrorAction SilentlyContinue
    if ($user) {
        if (Get-CimClass -Namespace $Embedded -ClassName WESL_UserSetting -ErrorAction SilentlyContinue) {
            Invoke-CimMethod -Namespace $Embedded -ClassName WESL_UserSetting `
                -MethodName RemoveCustomShell -Arguments @{ Sid = (Get-Sid) } `
                -ErrorAction SilentlyContinue | Out-Null
        }
        Remove-LocalUser -Name $Account
        Write-Output "The account $Account is gone; its files in C:\Users can be deleted."
    }
    Set-Value $Winlogon "AutoAdminLogon" "0" "String"
}

Assert-Administrator
if ($Undo) {
    if ($PSCmdlet.ShouldProcess($env:COMPUTERNAME, "undo the set-up of the exhibit")) { Undo-Everything }
    return
}
if (-not $Exhibit -or -not (Test-Path $Exhibit -PathType Leaf)) {
    throw "Name the exhibit file: -Exhibit C:\Exhibit\exhibit.toml"
}
if (-not (Test-Path $Program -PathType Leaf)) { throw "There is no program at $Program; name it with -Program." }
$Exhibit = (Resolve-Path $Exhibit).Path
& $Program kiosk --check $Exhibit
if ($LASTEXITCODE -ne 0) { throw "Mend the exhibit first: neviewer kiosk --check $Exhibit" }

if ($PSCmdlet.ShouldProcess($env:COMPUTERNAME, "set up the exhibit $Exhibit for $Account")) {
    New-KioskAccount
    $sid = Get-Sid
    if (-not (Get-CimInstance Win32_UserProfile -Filter "SID='$sid'")) {
        throw "Sign in as $Account once and sign out again, then run this once more."
    }
    $launcher = Enable-ShellLauncher $sid
    Set-AccountSettings $sid (-not $launcher)
    Set-MachineSettings
    Write-Output "Done. For automatic sign-in as $Account use Autologon of Microsoft's Sysinternals,"
    Write-Output "which keeps the password encrypted. Then restart Windows."
}
