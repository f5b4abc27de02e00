#!/usr/bin/env bash
# Builds the command line tool and hands over to it: "sxsh up" installs, builds, starts, fills and serves the whole system.
#   ./run.sh [--port 7072] [--once] [--reset] [--synthetic 2009-2025|none] [--no-samples] [--data FOLDER] [--help]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

if ! command -v dotnet >/dev/null 2>&1; then
  echo "run.sh: 'dotnet' was not found. Install the .NET SDK 10 (https://dotnet.microsoft.com/download) and try again." >&2
  exit 1
fi

echo "Building sxsh ..."
cd_and_build() { cd "$root" && dotnet build functions/Sxsh.Cli -c Release -v q --nologo -nodeReuse:false -p:UseSharedCompilation=false 2>&1; }
if ! output="$(cd_and_build)"; then
  echo "$output" >&2
  exit 1
fi
exec dotnet "$root/artifacts/bin/Sxsh.Cli/release/sxsh.dll" up "$@"
