#include "fault_disk.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tandem::faults {

namespace {

constexpr qint64 sector = 512;

void write(QByteArray &content, qint64 at, const QByteArray &bytes)
{
    if (content.size() < at + bytes.size())
        content.resize(at + bytes.size(), '\0');
    std::copy(bytes.cbegin(), bytes.cend(), content.begin() + at);
}

/// Onto an image. `part`, when given, says of each sector of a write whether it gets there.
void put(Image &image, const DiskOp &op, const std::function<bool()> &part = {})
{
    switch (op.kind) {
    case DiskOp::Kind::Write: {
        QByteArray &content = image[op.file];
        if (!part)
            return write(content, op.at, op.bytes);
        for (qint64 from = 0; from < op.bytes.size();) {
            const qint64 length = std::min<qint64>(sector - (op.at + from) % sector, op.bytes.size() - from);
            if (part())
                write(content, op.at + from, op.bytes.mid(from, length));
            from += length;
        }
        return;
    }
    case DiskOp::Kind::Truncate:
        if (!part || part())
            image[op.file].resize(op.at, '\0');
        return;
    case DiskOp::Kind::Delete:
    case DiskOp::Kind::DeleteNow:
        if (!part || part())
            image.erase(op.file);
        return;
    case DiskOp::Kind::Sync:
    case DiskOp::Kind::SyncFolder:
    case DiskOp::Kind::FailedSync: return;
    }
}

} // namespace

QByteArray nameOf(Call call)
{
    constexpr std::array names{"open", "read", "write", "truncate", "sync", "delete"};
    return names[std::size_t(call)];
}

void DiskState::apply(const DiskOp &op)
{
    put(m_seen, op);
    const auto ofFile = [&](const DiskOp &other) { return other.file == op.file; };
    switch (op.kind) {
    case DiskOp::Kind::Write:
    case DiskOp::Kind::Truncate:
    case DiskOp::Kind::Delete: m_pending.append(op); return;
    case DiskOp::Kind::DeleteNow:
        m_platter.erase(op.file);
        m_pending.removeIf(ofFile);
        return;
    case DiskOp::Kind::Sync:
        for (const DiskOp &pending : std::as_const(m_pending)) {
            if (ofFile(pending))
                put(m_platter, pending);
        }
        m_pending.removeIf(ofFile);
        return;
    case DiskOp::Kind::SyncFolder: {
        QList<DiskOp> left;
        for (const DiskOp &pending : std::as_const(m_pending)) {
            if (pending.kind != DiskOp::Kind::Delete) {
                left.append(pending);
                continue;
            }
            m_platter.erase(pending.file);
            left.removeIf([&](const DiskOp &other) { return other.file == pending.file; });
        }
        m_pending = left;
        return;
    }
    case DiskOp::Kind::FailedSync: m_pending.removeIf(ofFile); return;
    }
}

Image DiskState::platterWithSome(std::mt19937 &random) const
{
    Image image = m_platter;
    for (const DiskOp &op : m_pending)
        put(image, op, [&] { return random() % 2 == 0; });
    return image;
}

Image DiskState::platterWithTornLast(std::mt19937 &random) const
{
    Image image = m_platter;
    for (qsizetype i = 0; i < m_pending.size(); ++i) {
        const bool isLast = i + 1 == m_pending.size();
        put(image, m_pending[i], isLast ? std::function<bool()>([&] { return random() % 2 == 0; }) : nullptr);
    }
    return image;
}

void FaultDisk::insert(const Image &image)
{
    for (const auto &[file, content] : m_state.seen()) {
        if (!image.contains(file))
            QFile::remove(QFile::decodeName(file));
    }
    for (const auto &[file, content] : image) {
        QFile stub(QFile::decodeName(file));
        if (QFileInfo(stub).size() == content.size() && stub.exists())
            continue;
        if (!stub.open(QIODevice::ReadWrite) || !stub.resize(content.size()))
            qFatal("no place for %s", file.constData());
    }
    m_state = DiskState(image);
    m_recorded.clear();
    set(std::nullopt);
}

void FaultDisk::set(const std::optional<Fault> &fault)
{
    m_fault = fault;
    m_calls.fill(0);
    m_struck = false;
}

bool FaultDisk::fails(Call call)
{
    const int count = ++m_calls[std::size_t(call)];
    const bool now =
        m_fault && m_fault->call == call && (m_fault->forEver ? count >= m_fault->nth : count == m_fault->nth);
    m_struck = m_struck || now;
    return now;
}

void FaultDisk::perform(const DiskOp &op)
{
    m_state.apply(op);
    m_recorded.append(op);
    if (op.kind == DiskOp::Kind::Delete || op.kind == DiskOp::Kind::DeleteNow)
        QFile::remove(QFile::decodeName(op.file));
}

} // namespace tandem::faults
