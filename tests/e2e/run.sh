#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# run.sh BUILD-FOLDER TEST.mjs: skips (77) where a browser or the npm packages are missing, unless
# PANOH_REQUIRE_ALL is set, as ./dev test does.
set -eu
cd "$(dirname "$0")"
PANOH_BUILD=$1
export PANOH_BUILD
missing=
command -v node >/dev/null || missing="$missing node"
command -v "${PANOH_CHROMIUM:-chromium}" >/dev/null || missing="$missing chromium"
[ -d node_modules/playwright-core ] || missing="$missing playwright-core (npm ci in tests/e2e)"
[ -f ../../var/official/udhr/tgk.xml ] || missing="$missing var/official/udhr"
if [ -n "$missing" ]; then
  echo "missing:$missing; ./dev test brings everything"
  [ -z "${PANOH_REQUIRE_ALL:-}" ] || exit 1
  exit 77
fi
exec node --test --test-reporter=spec "$2"
