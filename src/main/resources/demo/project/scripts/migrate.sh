#!/bin/sh
# migrate.sh STATEMENT: changes the store.
mkdir -p data && printf '%s\n' "$1" >>data/harbour.sql
