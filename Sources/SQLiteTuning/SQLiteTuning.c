#include "SQLiteTuning.h"

#include <sqlite3.h>

void tune_sqlite(void) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, 1 << 20);
}
