#pragma once

#include "sync/model/result.h"

#include <QString>

namespace tandem {

/// Whether a file system lies on another machine. magic: statfs' f_type; fuseType: the mount's type when it is FUSE
/// ("fuse.sshfs"), else ignored.
bool isNetworkFileSystem(quint64 magic, const QString &fuseType);

/// Makes `folder` (absolute) and what is missing above it, each with mode 0700 and its name forced to the disk. A
/// folder that is there stays as it is. Errors: store-read-only, store-full, store-failed.
Result<void> makeStoreFolder(const QString &folder);

/// Makes `file` (absolute) ready to be opened as a store: missing folders are made with mode 0700, a missing file
/// with 0600; an existing file loses the rights of group and others, an existing folder stays as it is. An existing
/// file is never opened here: closing it would drop the locks that another store of this process has on it.
/// Errors: store-network-share, store-read-only, store-full, store-failed; store-damaged where the file is empty or
/// gone but its journal is not.
Result<void> prepareStoreFile(const QString &file);

/// Whether something can be written into `folder` (absolute, there): does it. Errors: store-read-only, store-full,
/// store-failed.
Result<void> checkWritable(const QString &folder);

/// Forces a file that no store has open, and its name in its folder, to the disk.
Result<void> syncFileAndFolder(const QString &file);
/// Forces the names in a folder to the disk.
Result<void> syncFolder(const QString &folder);

} // namespace tandem
