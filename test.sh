#!/usr/bin/env bash
# Runs every test: .NET, dashboards, browser. Installs what they need. The last line adds them up.
#   ./test.sh           all but the slow ones
#   ./test.sh --long    the slow ones too (xunit's explicit tests; SXSH_TEST_LONG=1 for the others)
# Each part's full output is in artifacts/test-logs/.
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DEBIAN_FRONTEND=noninteractive
# Processes that live for seconds, two processors: watching how code runs, to compile it better, took a seventh of their time,
# collecting beside the work and waiting with the better code a fifth.
export DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0 DOTNET_TC_CallCountingDelayMs=0
logs=artifacts/test-logs
part_limit=2400
explicit=off
system=""
scratch=""
child=""
compiler="sxsh-test-$$"
lanes=()

case "${1:-}" in
  "") ;;
  --long) explicit=on part_limit=7200; export SXSH_TEST_LONG=1 ;;
  *) echo "Usage: ./test.sh [--long]" >&2; exit 2 ;;
esac

rm -rf "$logs"
mkdir -p "$logs"

# A line each: passed, failed, skipped, log, name. Parts that run side by side add to it.
counts="$logs/counts"
: >"$counts"

# limited LOG COMMAND...: with its output in LOG, not longer than a part may take; ends with the script.
limited() {
  local log="$1" code
  shift
  timeout -k 15 "$part_limit" "$@" >"$log" 2>&1 &
  child=$!
  wait "$child"
  code=$?
  child=""
  return "$code"
}

# side_by_side LANE...: functions of which each runs its parts one after the other.
side_by_side() {
  local lane
  lanes=()
  for lane in "$@"; do
    {
      trap '[ -z "$child" ] || kill -TERM "$child" 2>/dev/null; wait; exit 143' TERM
      "$lane"
    } &
    lanes+=("$!")
  done
  wait "${lanes[@]}"
  lanes=()
}

stop_system() {
  local code=0
  if [ -n "$system" ]; then
    kill -TERM "$system" 2>/dev/null
    wait "$system" || code=$?
    system=""
  fi
  return "$code"
}

# The compiler that the build leaves behind is this script's own.
stop_compiler() {
  pkill -TERM -f -- "-pipename:$compiler" 2>/dev/null
}

clean_up() {
  [ "${#lanes[@]}" -eq 0 ] || kill -TERM "${lanes[@]}" 2>/dev/null
  [ -z "$child" ] || kill -TERM "$child" 2>/dev/null
  stop_system
  stop_compiler
  wait
  [ -z "$scratch" ] || rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

finish() {
  local passed=0 failed=0 skipped=0 p f s log name total
  while read -r p f s log name; do
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    if [ "$f" -gt 0 ]; then
      echo "---- $name: output"
      tail -n 400 "$log"
      echo "---- $name: end of output; all of it is in $log"
    fi
  done <"$counts"
  total="$passed passed, $failed failed"
  [ "$skipped" -eq 0 ] || total="$total, $skipped skipped"
  echo
  echo "$total"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# counted NAME LOG PASSED FAILED SKIPPED: what failed is shown in the end, where no other part writes in between.
counted() {
  echo "$3 $4 $5 $2 $1" >>"$counts"
  echo "$1: $3 passed, $4 failed$([ "$5" -eq 0 ] || echo ", $5 skipped") (${SECONDS} s)"
}

# passing NAME COMMAND...: something that either works or does not, such as a linter
passing() {
  local name="$1" log="$logs/${1// /-}.log"
  shift
  SECONDS=0
  if limited "$log" "$@"; then counted "$name" "$log" 1 0 0; else counted "$name" "$log" 0 1 0; return 1; fi
}

# required NAME COMMAND...: something the tests cannot do without
required() {
  local name="$1" log="$logs/${1// /-}.log"
  shift
  SECONDS=0
  if ! limited "$log" "$@"; then counted "$name" "$log" 0 1 0; return 1; fi
  echo "$name (${SECONDS} s)"
}

# The same stamp as "sxsh up" leaves, so that neither installs again what the other has.
npm_packages() {
  local stamp="$1/node_modules/.sxsh-lock" hash
  hash="$(node -p "require('node:crypto').createHash('sha256').update(require('node:fs').readFileSync('$1/package-lock.json')).digest('hex')")" || return 1
  if [ "$(cat "$stamp" 2>/dev/null)" != "$hash" ]; then
    (cd "$1" && npm ci --no-audit --no-fund --loglevel=error) || return 1
    echo "$hash" >"$stamp"
  fi
}
export -f npm_packages

# dotnet_tests NAME ASSEMBLY [xunit option...]
dotnet_tests() {
  local name="$1" assembly="$2" log="$logs/${1// /-}.log" report="$logs/${1// /-}.json" skips="$logs/${1// /-}.skips" result p f s
  shift 2
  SECONDS=0
  rm -f "$report"
  limited "$log" dotnet "$assembly" -noColor -explicit "$explicit" "$@" -ctrf "$report"
  local code=$?
  result="$(node -e '
    const { tests, summary } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).results;
    for (const test of tests.filter(test => test.status === "skipped")) console.error(`skipped: ${test.name}: ${test.message ?? "no reason given"}`);
    console.log(summary.passed, summary.failed, summary.skipped);' "$report" 2>"$skips")" || result="0 0 0"
  read -r p f s <<<"$result"
  # A run that broke off, or that ran nothing, is no success.
  if [ "$f" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$((p + s))" -eq 0 ]; }; then
    echo "The run ended with exit code $code after $((p + s)) tests." >>"$log"
    f=1
  fi
  [ "$s" -eq 0 ] || cat "$skips"
  counted "$name" "$log" "$p" "$f" "$s"
}

dashboard_tests() {
  local log="$logs/dashboards-units.log" report="$PWD/$logs/dashboards-units.json" skips="$logs/dashboards-units.skips" result p f s
  SECONDS=0
  limited "$log" npm --prefix dashboards test -- --reporter=default --reporter=json --outputFile.json="$report"
  local code=$?
  result="$(node -e '
    const report = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    const names = report.testResults.flatMap(file => file.assertionResults).filter(test => test.status !== "passed" && test.status !== "failed");
    for (const test of names) console.error(`skipped: ${test.fullName} (marked ${test.status} in its source)`);
    console.log(report.numPassedTests, report.numFailedTests, report.numPendingTests + report.numTodoTests);' "$report" 2>"$skips")" || result="0 0 0"
  read -r p f s <<<"$result"
  if [ "$f" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$((p + s))" -eq 0 ]; }; then
    echo "The run ended with exit code $code after $((p + s)) tests." >>"$log"
    f=1
  fi
  [ "$s" -eq 0 ] || cat "$skips"
  counted "dashboards units" "$log" "$p" "$f" "$s"
}

find_browser() {
  local name
  for name in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$name" ] && command -v "$name" 2>/dev/null; then return 0; fi
  done
  return 1
}

# Debian's chromium, where this account may install it. Sets "reason" where it may not.
install_browser() {
  local as_root=()
  if ! command -v apt-get >/dev/null 2>&1; then reason="no chromium or google-chrome was found, and there is no apt-get to install one"; return 1; fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then reason="no chromium or google-chrome was found, and this account may not install one"; return 1; fi
    as_root=(sudo -n)
  fi
  "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq --no-install-recommends chromium fonts-noto-core
}

browser_tests() {
  local log="$logs/browser.log" up_log="$logs/browser-system.log" port code skips="$logs/browser.skips" result p f s browser reason=""
  SECONDS=0
  if ! browser="$(find_browser)"; then
    install_browser >"$logs/browser-install.log" 2>&1
    if [ -n "$reason" ]; then
      echo "skipped: the browser tests: $reason. Install chromium, or set CHROMIUM_PATH."
      counted "browser" "$logs/browser-install.log" 0 0 1
      return
    fi
    if ! browser="$(find_browser)"; then
      counted "browser install" "$logs/browser-install.log" 0 1 0
      return
    fi
  fi

  scratch="$(mktemp -d)"
  port="$(node -e 'const server = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); });')"
  dotnet artifacts/bin/Sxsh.Cli/release/sxsh.dll up --port "$port" --data "$scratch/data" >"$up_log" 2>&1 </dev/null &
  system=$!
  while kill -0 "$system" 2>/dev/null && ! grep -q 'Press Ctrl+C' "$up_log" && [ "$SECONDS" -lt 400 ]; do sleep 0.5; done
  if ! kill -0 "$system" 2>/dev/null || ! grep -q 'Press Ctrl+C' "$up_log"; then
    stop_system
    counted "browser system" "$up_log" 0 1 0
    return
  fi

  SXSH_URL="http://127.0.0.1:$port" CHROMIUM_PATH="$browser" limited "$log" npm --prefix tests/browser test
  code=$?
  result="$(node -e '
    const text = require("node:fs").readFileSync(process.argv[1], "utf8");
    const count = word => [...text.matchAll(new RegExp(`^(?:#|ℹ) ${word} (\\d+)`, "gm"))].reduce((sum, [, number]) => sum + Number(number), 0);
    for (const [line] of text.matchAll(/^.*# (?:SKIP|TODO).*$/gm)) console.error(`skipped: ${line.trim()}`);
    console.log(count("pass"), count("fail") + count("cancelled"), count("skipped") + count("todo"));' "$log" 2>"$skips")" || result="0 0 0"
  read -r p f s <<<"$result"
  if [ "$f" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$((p + s))" -eq 0 ]; }; then
    echo "The run ended with exit code $code after $((p + s)) tests." >>"$log"
    f=1
  fi
  [ "$s" -eq 0 ] || cat "$skips"
  counted "browser" "$log" "$p" "$f" "$s"

  SECONDS=0
  if stop_system; then counted "browser system stops" "$up_log" 1 0 0; else counted "browser system stops" "$up_log" 0 1 0; fi
}

for tool in dotnet node npm; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "test.sh: '$tool' was not found. The .NET SDK 10 and Node 20 or newer are needed." | tee "$logs/tools.log"
    echo "0 1 0 $logs/tools.log tools" >>"$counts"
    finish
  fi
done

packages_lane() {
  local folder
  for folder in infra/azurite dashboards tests/browser; do
    required "npm packages of $(basename "$folder")" bash -c "npm_packages $folder" || return
  done
}

# One compiler for all projects, which starts warm for each but the first.
build_lane() {
  local code=0
  required "build" dotnet build SxshServerless.sln -c Release -v q --nologo -clp:NoSummary -nodeReuse:false -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" || code=$?
  stop_compiler
  return "$code"
}

side_by_side packages_lane build_lane
[ ! -s "$counts" ] || finish

# LibreOffice, by which a test fills in the form, where this account may install it; elsewhere that test says that it is missing.
install_office() {
  local as_root=()
  if command -v soffice >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then return 0; fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then return 0; fi
    as_root=(sudo -n)
  fi
  "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq --no-install-recommends libreoffice-calc || true
}

install_office >"$logs/office-install.log" 2>&1
pipeline=artifacts/bin/Sxsh.Pipeline.Tests/release/Sxsh.Pipeline.Tests.dll
functions=artifacts/bin/Sxsh.Functions.Tests/release/Sxsh.Functions.Tests.dll

# Much of it waits for whole processes to start, work and end: beside it there is time for others.
service_lane() {
  dotnet_tests "Sxsh.Functions.Tests" "$functions"
}

# How texts and numbers come out must not depend on the machine: where they are made, once more in another culture, and without ICU.
pipeline_lane() {
  local assembly name
  dotnet_tests "Sxsh.Pipeline.Tests" "$pipeline"
  for assembly in artifacts/bin/*.Tests/release/*.Tests.dll; do
    # Only the assembly that the folder is named after: a project's folder also holds what it refers to.
    name="$(basename "$assembly" .dll)"
    case "$assembly" in
      "$pipeline" | "$functions") ;;
      "artifacts/bin/$name/release/$name.dll") dotnet_tests "$name" "$assembly" ;;
    esac
  done
  dotnet_tests "Sxsh.Pipeline.Tests under vi-VN" "$pipeline" -culture vi-VN -namespace- "Sxsh.Pipeline.Tests.Fuzz*" -namespace- "Sxsh.Pipeline.Tests.Storage.Account*" -trait- "Culture=any"
  DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 dotnet_tests "Sxsh.Pipeline.Tests without ICU" "$pipeline" \
    -namespace "Sxsh.Pipeline.Tests.Model*" -namespace "Sxsh.Pipeline.Tests.Normalization*" -trait- "Needs=ICU"
  passing "dashboards lint" npm --prefix dashboards run lint
  dashboard_tests
}

if [ "$explicit" = on ]; then
  # The slow ones take the whole machine, and some are judged by what they use of it.
  service_lane
  pipeline_lane
else
  side_by_side service_lane pipeline_lane
fi

browser_tests
finish
