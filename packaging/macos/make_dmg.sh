#!/bin/sh
# Makes the disk image of neviewer.app; signs and notarises it where the publisher's keys are there.
#   make_dmg.sh neviewer.app TARGET.dmg VERSION
# SIGN_IDENTITY   the publisher's "Developer ID Application: …"; without it the app is signed ad hoc,
#                 and people open it the first time with a right click, Open
# NOTARY_PROFILE  of xcrun notarytool store-credentials
set -eu
app=$1
target=$2
version=$3
here=$(cd "$(dirname "$0")" && pwd)

/usr/bin/plutil -lint "$app/Contents/Info.plist"
if [ -n "${SIGN_IDENTITY:-}" ]; then
    codesign --force --deep --options runtime --timestamp \
        --entitlements "$here/entitlements.plist" --sign "$SIGN_IDENTITY" "$app"
else
    codesign --force --deep --sign - "$app"
fi
codesign --verify --deep --strict "$app"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname "neviewer $version" -srcfolder "$folder" -fs HFS+ -format ULFO -ov "$target"
if [ -n "${SIGN_IDENTITY:-}" ] && [ -n "${NOTARY_PROFILE:-}" ]; then
    codesign --timestamp --sign "$SIGN_IDENTITY" "$target"
    xcrun notarytool submit "$target" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$target"
fi
