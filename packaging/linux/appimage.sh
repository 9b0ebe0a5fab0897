#!/bin/sh
# The portable archive as one file that runs by itself: appimage.sh RUNTIME ARCHIVE TARGET.
# RUNTIME is the small program of type 2 that every AppImage begins with.
set -eu
here=$(dirname "$0")
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/AppDir"
tar -xJf "$2" -C "$room/AppDir" --strip-components=1
# An image cannot be written to, so settings lie where those of an installed program do.
rm "$room/AppDir/portable.ini"
ln -s neviewer "$room/AppDir/AppRun"
cp "$here/neviewer.desktop" "$here/../neviewer.svg" "$room/AppDir/"
mksquashfs "$room/AppDir" "$room/files" \
    -noappend -root-owned -no-progress -quiet -b 1M -comp zstd -Xcompression-level 22
cat "$1" "$room/files" > "$3.part"
chmod 755 "$3.part"
mv "$3.part" "$3"
