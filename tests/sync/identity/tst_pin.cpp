#include "sync/identity/pin.h"
#include "test_program.h"

using namespace tandem;

class TestPin : public QObject
{
    Q_OBJECT

private slots:
    void theRightPinLetsInAndAnotherDoesNot()
    {
        const QString verifier = hashPin(QStringLiteral("1111"), PinCost::least());
        QVERIFY(verifyPin(verifier, QStringLiteral("1111")));
        for (const char *wrong : {"", "1112", "111", "11111", "1111 "})
            QVERIFY(!verifyPin(verifier, QString::fromLatin1(wrong)));
    }

    void theVerifierIsArgon2idAndDoesNotHoldThePin()
    {
        const QString verifier = hashPin(QStringLiteral("739182"), PinCost::least());
        QVERIFY(verifier.startsWith(QStringLiteral("$argon2id$")));
        QVERIFY(verifier.size() < 128);
        QVERIFY(!verifier.contains(QStringLiteral("739182")));
    }

    void theSamePinHasAnotherVerifierEachTime()
    {
        QVERIFY(hashPin(QStringLiteral("1111"), PinCost::least()) != hashPin(QStringLiteral("1111"), PinCost::least()));
    }

    void theUsualCostIs64MiBAndThreePasses()
    {
        const QString verifier = hashPin(QStringLiteral("1111"));
        QVERIFY(verifier.contains(QStringLiteral("$m=65536,t=3,p=1$")));
        QVERIFY(verifyPin(verifier, QStringLiteral("1111")));
    }

    void aDamagedVerifierLetsNobodyIn()
    {
        const QString verifier = hashPin(QStringLiteral("1111"), PinCost::least());
        for (const QString &damaged : {QString(), QStringLiteral("1111"), verifier.first(verifier.size() - 3),
                                       verifier + verifier, QString(1000, u'$'), QStringLiteral("ünicode")})
            QVERIFY(!verifyPin(damaged, QStringLiteral("1111")));
    }
};

TANDEM_TEST(TestPin)
#include "tst_pin.moc"
