// The main() of each folder's tests.
#include "test_program.h"

#ifdef TANDEM_TEST_WINDOWS
#include <QApplication>
#endif

#include <QFileInfo>
#include <QMap>

#include <cstdio>
#include <vector>

namespace tandem::testing {
namespace {
QMap<QString, TestFile::Run> &testFiles()
{
    static QMap<QString, TestFile::Run> files;
    return files;
}
} // namespace

TestFile::TestFile(const char *file, Run run)
{
    testFiles().insert(QFileInfo(QString::fromUtf8(file)).completeBaseName(), run);
}

} // namespace tandem::testing

int main(int argc, char **argv)
{
    using namespace tandem::testing;
    const TestFile::Run run = argc > 1 ? testFiles().value(QString::fromLocal8Bit(argv[1])) : nullptr;
    if (!run) {
        std::fprintf(stderr, "usage: %s TEST [Qt Test options and functions]\nTests:\n", argv[0]);
        for (auto it = testFiles().cbegin(); it != testFiles().cend(); ++it)
            std::fprintf(stderr, "  %s\n", qPrintable(it.key()));
        return 2;
    }
    std::vector<char *> rest{argv[0]};
    rest.insert(rest.end(), argv + 2, argv + argc);
    int count = int(rest.size());
    rest.push_back(nullptr);
#ifdef TANDEM_TEST_WINDOWS
    const QApplication application(count, rest.data());
#else
    const QCoreApplication application(count, rest.data());
#endif
    return run(count, rest.data());
}
