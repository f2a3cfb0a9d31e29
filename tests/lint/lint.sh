#!/usr/bin/env bash
# The house's rules that a machine can check. Prints what is wrong and fails.
set -uo pipefail
shopt -s lastpipe # what complain finds must be known to the script itself
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
bad=0
complain() { # TITLE, findings on stdin
    local found
    found=$(cat)
    [ -z "$found" ] && return
    printf '%s:\n%s\n' "$1" "$found" >&2
    bad=1
}
mapfile -t sources < <(git ls-files 'app/*.h' 'app/*.cpp' 'sync/*.h' 'sync/*.cpp' 'ui/*.h' 'ui/*.cpp' 'tests/*.h' 'tests/*.cpp')
product=()
core=()
for file in "${sources[@]}"; do
    [[ $file == tests/* ]] || product+=("$file")
    [[ $file == sync/model/* || $file == sync/engine/* || $file == sync/wire/* ]] && core+=("$file")
done
clang-format --dry-run -Werror "${sources[@]}" 2>&1 | grep error | head -20 | complain "Not formatted (clang-format -i)"
grep -nE '\b(TODO|FIXME|XXX|HACK)\b' "${product[@]}" | complain "Unfinished"
grep -nE 'ignoreSslErrors\(\)|QThread::(m|u)?sleep|processEvents\(' "${product[@]}" | complain "Banned"
grep -nE 'QDateTime::current|QRandomGenerator|QUuid::createUuid|QElapsedTimer|QTimer|std::chrono::.*now|QFile|QSql' "${core[@]}" |
    complain "Clock, random or I/O in pure code"
grep -nE '\b(double|float)\b' "${product[@]}" | grep -iE 'price|amount|total|money|qty|quantity|tax|discount' |
    grep -vE '^[^:]+:[0-9]+: *///' | grep -v '"float"' | complain "Binary float near money"
{ python3 tests/lint/translations.py check || echo "They could not be checked."; } |
    complain "Translations (./dev translations brings them up to date)"
exit $bad
