#include "sync/terminal/till_reserve.h"

#include "sync/store/store_errors.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace tandem {

namespace {

constexpr qint64 reserveBytes = 1024 * 1024;

} // namespace

Result<void> TillReserve::keep() const
{
    if (QFileInfo(m_file).size() == reserveBytes)
        return {};
    const QByteArray name = QFile::encodeName(m_file);
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return storeError::fromErrno(errno, m_file);
    const int wrong = ::posix_fallocate(file, 0, reserveBytes);
    ::close(file);
    if (wrong == 0)
        return {};
    letGo(); // a part of it is no use
    return storeError::fromErrno(wrong, m_file);
}

void TillReserve::letGo() const { ::unlink(QFile::encodeName(m_file).constData()); }

} // namespace tandem
