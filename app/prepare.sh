# SPDX-FileCopyrightText: 2026 The Gigasite developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What app/start and tests/run share: packages, build folder, lock and build. Sourced, never run.
# The caller sets `root` (the source tree) and `install` (yes or no).
# Exit codes of both commands: 1 failed, 2 wrong use, 3 packages are missing, 4 no display.

: "${root:?set by the caller}" "${install:=yes}"

say() {
    printf '%s\n' "$*" >&2
}

# stop CODE LINE...
stop() {
    local code=$1
    shift
    printf '%s\n' "$@" >&2
    exit "$code"
}

# Under sudo the build folder and the compiler cache would belong to root from then on.
refuse_sudo() {
    if [ "$(id -u)" = 0 ] && [ -n "${SUDO_UID:-}" ] && [ "$SUDO_UID" != 0 ]; then
        stop 2 "Start this without sudo: it asks for sudo itself, and only to install packages."
    fi
}

# package_names yes|no FILE...: the packages listed in the files; "no" leaves out the slow ones.
package_names() {
    local slow=$1
    shift
    awk -F '\t' -v slow="$slow" \
        '/^#/ || NF < 2 { next } slow != "yes" && $2 ~ /^slow:/ { next } { print $1 }' "$@"
}

# missing_packages NAME...: those that dpkg does not know as installed.
missing_packages() {
    local name status
    for name in "$@"; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) || status=absent
        case $status in
            *not-installed* | absent) printf '%s\n' "$name" ;;
            *installed*) ;;
            *) printf '%s\n' "$name" ;;
        esac
    done
}

# apt_get ARGUMENT...: as root, or through sudo for this one command.
apt_get() {
    local become=()
    [ "$(id -u)" = 0 ] || become=(sudo)
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=300 "$@" </dev/null >&2
}

# May this process use apt? Root may; sudo only when it needs no password or can ask for one.
may_install() {
    [ "$install" = yes ] || return 1
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] && return 0
    command -v sudo >/dev/null || return 1
    [ -t 0 ] || sudo -n true 2>/dev/null
}

# install_packages NAME...: package lists are fetched once, and only when they are found wanting.
install_packages() {
    local updated=no
    if ! apt-cache show "$@" >/dev/null 2>&1; then
        apt_get -q update || return 1
        updated=yes
    fi
    apt_get -q -y --no-install-recommends install "$@" && return 0
    [ "$updated" = no ] || return 1
    apt_get -q update && apt_get -q -y --no-install-recommends install "$@"
}

# prepare_packages yes|no FILE...: nothing missing means no apt, no network and no root.
prepare_packages() {
    local names missing command
    mapfile -t names < <(package_names "$@")
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system: the packages of app/packages are taken to be there."
        return 0
    fi
    mapfile -t missing < <(missing_packages "${names[@]}")
    [ "${#missing[@]}" -gt 0 ] || return 0
    command="apt-get install --no-install-recommends ${missing[*]}"
    if [ "$(id -u)" != 0 ] && command -v sudo >/dev/null; then
        command="sudo $command"
    fi
    if ! may_install; then
        stop 3 "Packages are missing. Install them as root with:" "$command"
    fi
    say "Installing: ${missing[*]}"
    if ! install_packages "${missing[@]}"; then
        stop 3 "The packages could not be installed. The command was:" "$command"
    fi
}

# min(cores, free memory / 1.5 GB), at least 1; a container's own limit counts as memory.
job_count() {
    local cores free group=/sys/fs/cgroup/memory.max jobs
    cores=$(nproc 2>/dev/null || echo 1)
    free=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null || echo 1536)
    if [ -r "$group" ] && [ "$(cat "$group")" != max ]; then
        local left=$((($(cat "$group") - $(cat "${group%.max}.current")) / 1048576))
        [ "$left" -ge "$free" ] || free=$left
    fi
    jobs=$((free / 1536))
    [ "$jobs" -le "$cores" ] || jobs=$cores
    [ "$jobs" -ge 1 ] || jobs=1
    echo "$jobs"
}

# build_folder PRESET: GIGASITE_BUILD takes the place of the folder build/.
build_folder() {
    local base=${GIGASITE_BUILD:-$root/build}
    case $base in
        /*) ;;
        *) base=$PWD/$base ;;
    esac
    echo "$base/$1"
}

# The compiler cache of the user, fixed before anything changes HOME; one beside the build if that
# place cannot be written.
prepare_cache() {
    local cache
    cache=$(ccache --get-config cache_dir 2>/dev/null) || cache=
    if [ -z "$cache" ] || ! mkdir -p "$cache" 2>/dev/null || [ ! -w "$cache" ]; then
        cache=$(build_folder ccache)
    fi
    export CCACHE_DIR=$cache
}

# lock_folder FOLDER: one build at a time in a folder. Descriptor 9 holds the lock until
# unlock_folder or the end of the process.
lock_folder() {
    mkdir -p "$1" || stop 1 "The build folder $1 cannot be made."
    [ -w "$1" ] || stop 1 "The build folder $1 cannot be written; it may belong to another user."
    exec 9>"$1/.lock"
    if ! flock -n 9; then
        say "Another build is using $1; waiting for it."
        flock 9
    fi
}

unlock_folder() {
    exec 9>&-
}

# configure PRESET FOLDER OPTION...
configure() {
    local preset=$1 folder=$2 launcher=() home
    shift 2
    command -v ccache >/dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=)
    if [ -f "$folder/CMakeCache.txt" ]; then
        home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt")
        # A tree that was moved or copied brings a cache CMake refuses.
        [ "$home" = "$root" ] || rm -rf "$folder/CMakeCache.txt" "$folder/CMakeFiles"
    fi
    (cd "$root" && cmake --preset "$preset" -B "$folder" --log-level=NOTICE \
        "${launcher[@]}" "$@" 9>&-)
}

# compile FOLDER [TARGET...]
compile() {
    local folder=$1
    shift
    cmake --build "$folder" -j "$(job_count)" ${1:+--target "$@"} 9>&-
}
