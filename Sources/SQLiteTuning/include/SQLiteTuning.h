/// Settings of SQLite that hold for the whole process, and that Swift can't reach since their C functions take any number of arguments.
#pragma once

/// Turns off SQLite's count of the memory it uses, which takes a lock at every allocation and which nobody asks for, and keeps what a
/// statement of many rows would need to be undone in a mebibyte of memory: beyond 64 KiB it went through temporary files, which was nearly
/// all that taking documents in wrote.
///
/// It only works before the first file is opened; later it does nothing.
void tune_sqlite(void);
