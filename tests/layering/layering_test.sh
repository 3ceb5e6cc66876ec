#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# The layering check finds every kind of breach in bad_tree/, and nothing else there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if found=$(sh "$here/layering.sh" "$here/bad_tree"); then
  echo "the check passed a tree full of breaches"
  exit 1
fi
printf '%s\n' "$found" | diff "$here/bad_tree/breaches.txt" - || exit 1
echo "all breaches were found"
