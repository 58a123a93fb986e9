# Sourced by ./run and ./test: makes the build independent of the caller's machine.
# Installs only what is missing, and only where apt and root are at hand.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_CLI_UI_LANGUAGE=en VSLANG=1033
export MSBUILDDISABLENODEREUSE=1          # no build process outlives the command
export LC_ALL=C.UTF-8
unset TZ DOTNET_SYSTEM_GLOBALIZATION_INVARIANT

say() { printf '%s\n' "$*" >&2; }

# apt_install PACKAGE...: a no-op with a hint where apt or root is not available.
apt_install() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say "Please install: $*"
    return 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -qq "$@" >/dev/null 2>&1 && return 0
  apt-get update -qq >/dev/null 2>&1 || true
  apt-get install -y -qq "$@" >/dev/null
}

require_dotnet() {
  if ! command -v dotnet >/dev/null; then
    say "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download"
    exit 1
  fi
}

# ICU holds the cultures that the tests switch to; the name of its package carries a version.
require_icu() {
  [ "$(uname -s)" = Linux ] || return 0
  ldconfig -p 2>/dev/null | grep -q 'libicuuc\.so' && return 0
  ls /usr/lib/*/libicuuc.so.* >/dev/null 2>&1 && return 0
  command -v apt-cache >/dev/null || { say "Please install ICU (libicu)."; return 0; }
  local name
  name=$(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1)
  if [ -z "$name" ] && [ "$(id -u)" = 0 ]; then
    apt-get update -qq >/dev/null 2>&1 || true
    name=$(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1)
  fi
  apt_install "${name:-libicu-dev}" || true
}

# What prints reports as PDF and reads them back; without it those tests are skipped, and docx, html and xlsx work all the same.
require_printing() {
  [ "$(uname -s)" = Linux ] || return 0
  local missing=()
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || [ -n "${LINGTAN_CHROMIUM:-}" ] || missing+=(chromium)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  command -v fc-list >/dev/null || missing+=(fontconfig)
  [ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
  [ -n "$(fc-list 'Noto Sans:style=Regular' family 2>/dev/null)" ] || missing+=(fonts-noto-core)
  [ ${#missing[@]} = 0 ] && return 0
  say "Installing ${missing[*]} (for PDF)"
  apt_install "${missing[@]}" || true
}

# What builds the browser application.
require_node() {
  command -v npm >/dev/null && return 0
  say "Installing Node (for the browser application)"
  apt_install --no-install-recommends nodejs npm || { say "Please install Node 20.19 or later with npm."; exit 1; }
}

# A PostgreSQL server of the tests' own is started from these programs; no server of the machine is touched.
require_postgres() {
  [ "$(uname -s)" = Linux ] || return 0
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && return 0
  say "Installing PostgreSQL (for the tests of the database)"
  apt_install --no-install-recommends postgresql || true
}

# Two servers of ClickHouse of the tests' own are started from this program; no server of the machine is touched.
require_clickhouse() {
  [ "$(uname -s)" = Linux ] || return 0
  command -v clickhouse-server >/dev/null && return 0
  say "Installing ClickHouse (for the tests of the readings)"
  apt_install --no-install-recommends clickhouse-server || true
}

# Programs of other people that the drivers are tried against: a Modbus device, and a decoder of IEC 60870-5-104.
# Programs of other people that the drivers are tried against: a Modbus device, a BACnet device, a broker of MQTT, and a decoder of their frames.
require_field() {
  [ "$(uname -s)" = Linux ] || return 0
  local missing=()
  /usr/bin/python3 -c 'from pymodbus.server import StartAsyncTcpServer' 2>/dev/null || missing+=(python3-pymodbus python3-serial python3-serial-asyncio)
  command -v tshark >/dev/null || missing+=(tshark)
  [ -x /usr/sbin/mosquitto ] || missing+=(mosquitto)
  command -v mosquitto_pub >/dev/null || missing+=(mosquitto-clients)
  if [ ${#missing[@]} != 0 ]; then
    say "Installing ${missing[*]} (for the tests of the drivers)"
    apt_install --no-install-recommends "${missing[@]}" || true
  fi
  require_node
  local folder=tests/Drivers.Tests/Counterparts
  [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] || quietly npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error || true
}

# OpenSSH's server and client, by which files of meter data arrive in a test.
require_ssh() {
  [ "$(uname -s)" = Linux ] || return 0
  [ -x /usr/sbin/sshd ] && command -v sftp >/dev/null && return 0
  say "Installing OpenSSH (for the tests of files that arrive by SFTP)"
  apt_install --no-install-recommends openssh-server openssh-client || true
}

# An office program that opens the Word documents; large, so only the long campaigns ask for it.
require_office() {
  [ "$(uname -s)" = Linux ] || return 0
  command -v soffice >/dev/null && return 0
  say "Installing LibreOffice Writer (for the long campaigns)"
  apt_install --no-install-recommends libreoffice-writer-nogui || true
}

# quietly COMMAND...: shows the output only when the command fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  [ $status = 0 ] || cat "$log" >&2
  rm -f "$log"
  return $status
}

# A registry may answer late on a fresh machine; asking again is cheap.
restore() {
  local attempt
  for attempt in 1 2 3; do
    if [ "$attempt" = 3 ]; then
      quietly dotnet restore "$@" -v q
      return
    fi
    dotnet restore "$@" -v q >/dev/null 2>&1 </dev/null && return 0
    sleep 2
  done
}
