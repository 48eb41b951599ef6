#!/usr/bin/env bash
# Makes src/image/compress/libdeflate.wasm from libdeflate's C source: scripts/build-wasm.sh
# With --check nothing is written; it fails if the committed file has other bytes.
# Needs cargo (for the source, as the crate libdeflate-sys) and Python 3 with pip (for the compiler, zig).
# Both are pinned by version and digest, and nothing outside a temporary folder is touched; with KEEP=FOLDER the compiler
# and what it made of its C library stay there for the next time.
set -euo pipefail

zig_version=0.17.1
crate_version=1.26.1
crate_sha256=d7870e5fbd2766179a937c725fb11f4ca0ef025d982beb61bd3ce755425bd19c

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=$root/src/image/compress
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
keep=${KEEP:-$scratch}
mkdir -p "$keep"
cd "$scratch"

# The wheel's digest depends on the machine, so it is the compiler's word on its version that is checked.
wheel=$keep/zig-$zig_version
zig=$wheel/ziglang/zig
[ -x "$zig" ] || python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-deps \
  --target "$wheel" "ziglang==$zig_version"
[ "$("$zig" version)" = "$zig_version" ] || { echo "zig is not $zig_version" >&2; exit 1; }

mkdir -p source/src && touch source/src/lib.rs
cat > source/Cargo.toml <<TOML
[package]
name = "source"
version = "0.0.0"
edition = "2018"
[dependencies]
libdeflate-sys = { version = "=$crate_version", default-features = false }
TOML
cargo vendor --quiet --manifest-path source/Cargo.toml vendor > /dev/null
grep -q "\"package\":\"$crate_sha256\"" vendor/libdeflate-sys/.cargo-checksum.json ||
  { echo "the crate libdeflate-sys $crate_version has another digest than $crate_sha256" >&2; exit 1; }

# Relative paths and a copy of the source alone: no folder of this machine can get into the bytes.
cp -R vendor/libdeflate-sys/libdeflate libdeflate
export ZIG_GLOBAL_CACHE_DIR=$keep/zig-cache ZIG_LOCAL_CACHE_DIR=$scratch/cache
exports=()
for name in libdeflate_alloc_compressor libdeflate_free_compressor libdeflate_gzip_compress \
  libdeflate_gzip_compress_bound malloc free; do
  exports+=("-Wl,--export=$name")
done
"$zig" cc --target=wasm32-wasi -O3 -s -mexec-model=reactor -Ilibdeflate \
  libdeflate/lib/{deflate_compress,gzip_compress,crc32,utils}.c \
  -Wl,--no-entry "${exports[@]}" -o libdeflate.wasm

if [ "${1-}" = --check ]; then
  cmp libdeflate.wasm "$target/libdeflate.wasm"
  cmp libdeflate/COPYING "$target/libdeflate.LICENSE.txt"
  echo "libdeflate.wasm is what its source makes: $(sha256sum < libdeflate.wasm | cut -d' ' -f1)"
else
  install -m 644 libdeflate.wasm "$target/libdeflate.wasm"
  install -m 644 libdeflate/COPYING "$target/libdeflate.LICENSE.txt"
fi
