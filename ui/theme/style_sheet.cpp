#include "ui/theme/theme.h"

#include <QRegularExpression>

namespace tandem {

namespace {

// @name is a colour, #n a length at 100 %; both are filled in by styleSheetFor().
constexpr char16_t kSheet[] = uR"(
QWidget { color: @ink; }
QMainWindow, QWidget[kind="screen"] { background: @background; }
QFrame[kind="surface"], QWidget[kind="surface"] { background: @surface; }
QFrame[kind="topbar"] { background: @surface; border: 0; border-bottom: 1px solid @border; }
QFrame[kind="order"] { background: @surface; border: 0; }
QFrame[kind="pad"] { background: @background; border: 0; border-top: 1px solid @border; }
QFrame[kind="card"] { background: @surface; border: 1px solid @border; border-radius: #14px; }
QFrame[kind="rule"] { background: @border; border: 0; }
QFrame[kind="notice"] { background: @warningGround; border: 0; border-radius: #8px; }
QFrame[kind="notice"][tone="good"] { background: @goodGround; }
QFrame[kind="notice"][tone="bad"] { background: @badGround; }
QFrame[kind="notice"] QLabel { color: @warning; font-size: #15px; background: transparent; }
QFrame[kind="notice"][tone="good"] QLabel { color: @good; }
QFrame[kind="notice"][tone="bad"] QLabel { color: @bad; }
QFrame[kind="popup"] { background: @surface; border: 1px solid @border; border-radius: #8px; }

QLabel { background: transparent; }
QLabel[kind="heading"] { font-size: #20px; font-weight: 700; }
QLabel[kind="title"] { font-size: #22px; font-weight: 700; }
QLabel[kind="muted"] { color: @muted; font-size: #16px; }
QLabel[kind="small"] { color: @muted; font-size: #13px; }
QLabel[kind="caption"] { color: @muted; font-size: #13px; font-weight: 600; }
QLabel[kind="name"] { font-size: #15px; font-weight: 700; }
QLabel[kind="warned"] { color: @warning; font-size: #15px; font-weight: 600; }
QLabel[kind="error"] { color: @bad; font-size: #15px; font-weight: 600; }

QPushButton { min-height: #46px; border: 1px solid @border; border-radius: #8px; background: @surface;
    padding: 0 #18px; font-size: #17px; font-weight: 650; color: @ink; outline: 0; }
QPushButton:pressed { background: @pressed; }
QPushButton:disabled { color: @muted; background: @background; }
QPushButton:focus { border: 2px solid @primary; padding: 0 #17px; }
QPushButton[kind="primary"] { min-height: #54px; background: @primary; color: @onPrimary; border: 1px solid @primary;
    font-size: #17px; font-weight: 700; padding: 0 #26px; }
QPushButton[kind="primary"][big="true"] { font-size: #20px; min-height: 0; }
QPushButton[kind="primary"]:pressed { background: @primaryDown; border-color: @primaryDown; }
QPushButton[kind="primary"]:focus { border: 2px solid @ink; padding: 0 #25px; }
QPushButton[kind="primary"]:disabled { background: @border; border-color: @border; color: @muted; }
QPushButton[kind="secondary"] { min-height: #54px; padding: 0 #26px; }
QPushButton[kind="secondary"]:focus { padding: 0 #25px; }
QPushButton[kind="secondary"]:checked { background: @selected; border: 2px solid @primary; padding: 0 #25px; }
QPushButton[kind="danger"] { min-height: #54px; color: @bad; }
QPushButton[kind="chip"] { border-radius: #24px; font-size: #16px; font-weight: 500; }
QPushButton[kind="key"] { min-height: 0; padding: 0; font-size: #22px; font-weight: 500; }
QPushButton[kind="key"]:focus { padding: 0; }
QPushButton[kind="mode"] { min-height: 0; padding: 0; font-size: #16px; font-weight: 500; color: @muted; }
QPushButton[kind="mode"]:focus { padding: 0; }
QPushButton[kind="mode"]:checked { background: @selected; border: 2px solid @primary; color: @ink; font-weight: 700; }
QPushButton[kind="mode"]:checked:pressed { background: @pressed; }
QPushButton[kind="icon"] { padding: 0; font-weight: 700; }
QPushButton[kind="icon"]:focus { padding: 0; }
QPushButton[kind="action"] { border: 0; background: transparent; color: @warning; font-size: #15px; font-weight: 700;
    min-height: #48px; padding: 0 #6px; }
QPushButton[kind="action"]:pressed, QPushButton[kind="action"]:focus { text-decoration: underline; }
QPushButton[kind="action"][tone="good"] { color: @good; }
QPushButton[kind="action"][tone="bad"] { color: @bad; }
QPushButton[kind="menu"] { min-height: #46px; padding: 0 #8px; font-size: #16px; }
QPushButton[kind="menu"]:focus { padding: 0 #7px; }
QPushButton[kind="menu"]:checked { background: @selected; border: 2px solid @primary; padding: 0 #7px; }
QPushButton[kind="choice"] { min-height: #46px; padding: 0 #14px; text-align: left; font-weight: 500; }
QPushButton[kind="choice"]:focus { padding: 0 #13px; }
QPushButton[kind="quiet"] { border: 1px solid transparent; background: transparent; color: @muted; font-size: #15px;
    font-weight: 600; padding: 0 #14px; }
QPushButton[kind="quiet"]:checked { background: @selected; color: @ink; }
QPushButton[kind="quiet"]:pressed { background: @pressed; }
QPushButton[kind="quiet"]:focus { border: 2px solid @primary; padding: 0 #13px; }

QLineEdit { min-height: #46px; border: 1px solid @border; border-radius: #8px; background: @surface; color: @ink;
    padding: 0 #14px; font-size: #17px; selection-background-color: @primary; selection-color: @onPrimary; }
QLineEdit[kind="search"] { font-size: #16px; }
QLineEdit:focus { border: 2px solid @primary; padding: 0 #13px; }
QLineEdit:disabled { color: @muted; background: @background; }
QPlainTextEdit { border: 1px solid @border; border-radius: #8px; background: @surface; color: @ink; padding: #8px; }
QPlainTextEdit:focus { border: 2px solid @primary; }

QAbstractItemView { background: transparent; border: 0; outline: 0; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: @surface; color: @muted; border: 0; border-bottom: 1px solid @border;
    padding: 0 #12px; min-height: #40px; font-size: #13px; font-weight: 600; }
QListView[kind="lines"] { background: @surface; }
QHeaderView, QHeaderView::section { background: transparent; color: @muted; border: 0; }
QHeaderView::section { border-bottom: 1px solid @border; padding: 0 #11px; min-height: #36px; font-size: #13px;
    font-weight: 600; }
QTableView { font-size: #16px; }
QTableView::item { border: 0; padding: 0 #8px; }
QTableView[kind="whole"] { border-top: 2px solid @border; font-weight: 700; }
QCalendarWidget QWidget { alternate-background-color: @surface; }
QCalendarWidget #qt_calendar_navigationbar { background: @surface; }
QCalendarWidget QToolButton { background: transparent; color: @ink; border: 0; border-radius: #8px;
    min-width: #48px; min-height: #48px; font-size: #17px; font-weight: 650; }
QCalendarWidget QToolButton:pressed { background: @pressed; }
QCalendarWidget QToolButton:focus { border: 2px solid @primary; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QSpinBox { min-height: #46px; font-size: #17px; background: @surface; color: @ink; }
QCalendarWidget QAbstractItemView { background: @surface; font-size: #16px; color: @ink;
    selection-background-color: @primary; selection-color: @onPrimary; }
QCalendarWidget QAbstractItemView:disabled { color: @border; }
QScrollArea, QScrollArea > QWidget > QWidget[kind="clear"] { background: transparent; border: 0; }
QScrollBar:vertical { width: #8px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: #8px; background: transparent; margin: 0; }
QScrollBar::handle { background: @border; border-radius: #4px; }
QScrollBar::handle:vertical { min-height: #48px; }
QScrollBar::handle:horizontal { min-width: #48px; }
QScrollBar::handle:pressed { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @surface; border: 1px solid @border; border-radius: #8px; padding: #6px; }
QMenu::item { min-height: #48px; padding: 0 #24px; border-radius: #6px; font-size: #16px; }
QMenu::item:selected { background: @selected; color: @ink; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: #4px #8px; }
QToolTip { background: @surface; color: @ink; border: 1px solid @border; padding: #6px; }
)";

} // namespace

QString styleSheetFor(const Palette &palette)
{
    // Longer names first, so that @primaryDown is not read as @primary.
    const std::pair<QLatin1String, QColor> colors[] = {{QLatin1String("@warningGround"), palette.warningGround},
                                                       {QLatin1String("@primaryDown"), palette.primaryDown},
                                                       {QLatin1String("@goodGround"), palette.goodGround},
                                                       {QLatin1String("@badGround"), palette.badGround},
                                                       {QLatin1String("@background"), palette.background},
                                                       {QLatin1String("@onPrimary"), palette.onPrimary},
                                                       {QLatin1String("@selected"), palette.selected},
                                                       {QLatin1String("@surface"), palette.surface},
                                                       {QLatin1String("@primary"), palette.primary},
                                                       {QLatin1String("@warning"), palette.warning},
                                                       {QLatin1String("@pressed"), palette.pressed},
                                                       {QLatin1String("@border"), palette.border},
                                                       {QLatin1String("@muted"), palette.muted},
                                                       {QLatin1String("@good"), palette.good},
                                                       {QLatin1String("@ink"), palette.ink},
                                                       {QLatin1String("@bad"), palette.bad}};
    QString sheet = QString::fromUtf16(kSheet);
    static const QRegularExpression length(QStringLiteral("#(\\d+)px"));
    for (auto match = length.match(sheet); match.hasMatch(); match = length.match(sheet, match.capturedStart())) {
        sheet.replace(match.capturedStart(), match.capturedLength(),
                      QString::number(px(match.captured(1).toInt())) + QStringLiteral("px"));
    }
    for (const auto &[name, color] : colors)
        sheet.replace(name, color.name(QColor::HexRgb));
    return sheet;
}

} // namespace tandem
