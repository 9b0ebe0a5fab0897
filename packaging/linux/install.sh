#!/bin/sh
# Installs neviewer for one person, without root: run by the self-extracting archive.
#   ./neviewer-VERSION-linux-x86_64.run [-- FOLDER]      (~/.local/opt/neviewer)
set -eu
target=${1:-$HOME/.local/opt/neviewer}
data=${XDG_DATA_HOME:-$HOME/.local/share}
programs=$HOME/.local/bin
here=$(dirname "$0")

case $target in
/*) ;;
*) target=${USER_PWD:-$PWD}/$target ;; # makeself starts this in a folder of its own
esac
if [ -e "$target" ] && [ ! -x "$target/neviewer" ]; then
    echo "$target is there and is not neviewer; name another folder." >&2
    exit 1
fi
mkdir -p "$(dirname "$target")" "$data/applications" "$programs"
rm -rf "$target.new"
cp -a "$here/neviewer" "$target.new"
rm -rf "$target"
mv "$target.new" "$target"
ln -sf "$target/neviewer" "$programs/neviewer"
icon=$data/icons/hicolor/256x256/apps/neviewer.png
mkdir -p "$(dirname "$icon")"
cp "$here/neviewer.png" "$icon"
entry=$data/applications/neviewer.desktop
sed -e "s|^Exec=neviewer|Exec=\"$target/neviewer\"|" -e "s|^Icon=.*|Icon=$icon|" \
    "$here/neviewer.desktop" >"$entry"
cat >"$target/uninstall.sh" <<END
#!/bin/sh
# Removes the program; your settings and texts stay.
rm -rf "$target" "$entry" "$icon"
[ "\$(readlink "$programs/neviewer")" != "$target/neviewer" ] || rm "$programs/neviewer"
END
chmod +x "$target/uninstall.sh"
echo "neviewer is in $target; start it from the menu or with $programs/neviewer"
echo "To remove it: $target/uninstall.sh"
