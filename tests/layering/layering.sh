#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# layering.sh TREE: do indexer/ and server/ of TREE keep to rules.txt? Exit 1 and a line a breach.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
find indexer server \( -name '*.cpp' -o -name '*.hpp' -o -name '*.cpp.in' \) \
  -exec grep -nH '^[[:space:]]*#[[:space:]]*include' {} + | LC_ALL=C sort -t: -k1,1 -k2,2n |
  awk -f "$here/layering.awk" "$here/rules.txt" -
