#pragma once

namespace tandem {

/// From now on a process that gets no more memory says so in a sentence on standard error and ends at once with code 1,
/// instead of an abort. Nothing that was acknowledged is lost: that is on disk. May be called again. Any thread.
void endWhenOutOfMemory();

} // namespace tandem
