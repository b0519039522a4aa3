#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Gigasite developers
# SPDX-License-Identifier: GPL-3.0-or-later
# run_fuzz_io.sh SOURCE BUILD SECONDS
# Builds the fuzz target with clang in BUILD and runs it. Fails on a finding, when a seed is not
# accepted (the harness would not get inside) and when the coverage does not rise.
set -eu
source=$1
build=$2
seconds=$3

if ! command -v clang++ > /dev/null; then
    echo "skipped: clang++ is not installed"
    exit 77
fi
generator=
command -v ninja > /dev/null && generator='-G Ninja'
launcher=
command -v ccache > /dev/null && launcher=-DCMAKE_CXX_COMPILER_LAUNCHER=ccache
# shellcheck disable=SC2086
cmake -S "$source" -B "$build" $generator $launcher -DCMAKE_CXX_COMPILER=clang++ \
    -DCMAKE_BUILD_TYPE=RelWithDebInfo '-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -g1' \
    -DGIGASITE_FUZZ=ON -DGIGASITE_SANITIZE=address,undefined > "$build.log"
cmake --build "$build" --target fuzz_io fuzz_io_seeds >> "$build.log" 2>&1 || {
    tail -n 40 "$build.log"
    exit 1
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/seeds" "$work/corpus" "$work/findings"
seeds=$("$build/tests/fuzz/fuzz_io_seeds" "$work/seeds")
fuzz=$build/tests/fuzz/fuzz_io

# libFuzzer runs each file given by name once; -runs=0 would also count the empty input.
"$fuzz" "$work"/seeds/* > "$work/once" 2>&1 || { tail -n 40 "$work/once"; exit 1; }
opened=$(sed -n 's/^fuzz: [0-9]* inputs, \([0-9]*\) opened$/\1/p' "$work/once")
echo "seeds: $seeds, opened: $opened"
if [ "$opened" != "$seeds" ]; then
    echo "failed: not every seed is accepted"
    exit 1
fi

"$fuzz" -max_total_time="$seconds" -max_len=20000 -rss_limit_mb=2048 -timeout=10 \
    -artifact_prefix="$work/findings/" "$work/corpus" "$work/seeds" > "$work/log" 2>&1 || {
    tail -n 60 "$work/log"
    for finding in "$work"/findings/*; do
        [ -e "$finding" ] && cp "$finding" "$build/"
    done
    echo "failed: the input that shows it lies in $build"
    exit 1
}
first=$(sed -n 's/.*INITED *cov: \([0-9]*\).*/\1/p' "$work/log")
last=$(sed -n 's/.*DONE *cov: \([0-9]*\).*/\1/p' "$work/log")
sed -n 's/^fuzz: /result: /p;/^Done/p' "$work/log"
echo "coverage: $first after the seeds, $last at the end"
if [ "$last" -le "$first" ]; then
    echo "failed: the coverage does not rise"
    exit 1
fi
