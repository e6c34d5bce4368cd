#!/bin/sh
# Fetches the jars of the MongoDB-compatible test server into a folder outside git (first argument, or MONGO_JAVA_SERVER_JARS,
# or .cache/mongo-java-server). Needs mvn and a JDK 17 or newer. Does nothing when the jars are there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jars=${1:-${MONGO_JAVA_SERVER_JARS:-$here/../../.cache/mongo-java-server}}
if ls "$jars"/mongo-java-server-core-*.jar >/dev/null 2>&1; then
  echo "mongo-java-server: already in $jars"
  exit 0
fi
mkdir -p "$jars"
jars=$(cd "$jars" && pwd)
mvn -q -B -f "$here/mongo-server.pom.xml" dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=$jars"
echo "mongo-java-server: fetched into $jars"
