#pragma once

#include <QtTest>

namespace tandem::testing {

/// One of the tests of its folder's program, which tests/test_program.cpp begins by its name.
class TestFile
{
public:
    using Run = int (*)(int argc, char **argv);
    TestFile(const char *file, Run run);
};

} // namespace tandem::testing

/// Says which class holds the tests of this file: `build/release/tests/sync_model_tests tst_money` runs those of
/// tst_money.cpp.
#define TANDEM_TEST(Class)                                                                                             \
    static const tandem::testing::TestFile fileOf##Class(__FILE__, [](int argc, char **argv) {                         \
        Class test;                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                        \
    });
