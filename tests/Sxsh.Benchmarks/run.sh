#!/usr/bin/env bash
# Builds the benchmarks, runs them, prints the tables and writes them into README.md.
#   tests/Sxsh.Benchmarks/run.sh [--only NAME]... [--quick]
# It starts what it needs on free ports (Azurite, the published service) and ends it again.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build tests/Sxsh.Benchmarks -c Release -v q --nologo -clp:NoSummary -nodeReuse:false -p:UseSharedCompilation=false
exec dotnet artifacts/bin/Sxsh.Benchmarks/release/Sxsh.Benchmarks.dll "$@"
