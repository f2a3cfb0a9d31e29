#include "sync/hub/hub_program.h"

int main(int argc, char *argv[]) { return tandem::runHubProgram(argc, argv); }
