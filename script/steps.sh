# SPDX-License-Identifier: EUPL-1.2
# How the scripts tell what they are doing and how far they are. Sourced, not run.
steps() { steps_of=$1 steps_total=$2 steps_now=0 steps_since=$SECONDS; }

step() {
    steps_now=$((steps_now + 1))
    printf '[%s %d/%d, %ds] %s\n' "$steps_of" "$steps_now" "$steps_total" $((SECONDS - steps_since)) "$1"
}

say() { printf '    %s\n' "$1"; }

stop() {
    printf 'stopped: %s\n' "$1" >&2
    exit 1
}

# What one checkout compiled another can use, whatever the name of its folder.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
