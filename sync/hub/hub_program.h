#pragma once

namespace tandem {

/// tandem-hub, whole: reads the command line, does it, returns the exit code (contract.md: 0, 1, 2, 4).
int runHubProgram(int argc, char *argv[]);

} // namespace tandem
