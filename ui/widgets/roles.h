#pragma once

#include <Qt>

namespace tandem {

// What the views ask of the item models that the app gives them. All text is ready to be shown, amounts included.

/// Qt::DisplayRole is the product; Qt::AccessibleTextRole and Qt::ToolTipRole say the whole line.
namespace OrderLineRoles {
enum Role {
    QuantityRole = Qt::UserRole + 1, ///< QString, "3"
    TotalRole,                       ///< QString, "10.50"
    DetailRole,                      ///< QString, "3 × 3.50", the note, the discount; may be empty
    AddedByRole,                     ///< QString, "Ana (Bar)"; may be empty
    AddedColorRole,                  ///< int, the terminal's hue, 0–5
    ChangedByRole,                   ///< QString, "Ben (Terrace)"; empty when nobody else changed it
    ChangedColorRole,                ///< int, the terminal's hue, 0–5
    ChangedElsewhereRole,            ///< bool, true while the line is to be tinted
    LineIdRole                       ///< the app's own
};
}

/// Qt::DisplayRole is the product's name.
namespace ProductRoles {
enum Role {
    PriceRole = Qt::UserRole + 1, ///< QString
    ColorRole,                    ///< QColor of the category; invalid for none
    ProductIdRole                 ///< the app's own
};
}

/// Qt::DisplayRole is the number, or "NEW".
namespace OrderTabRoles {
enum Role {
    PosRole = Qt::UserRole + 1, ///< QString, the POS that began the order
    OrderIdRole,                ///< the app's own
    CurrentRole,                ///< bool, true for the order that is shown
    PayingRole                  ///< QString, "paying at Bar"; empty when nobody is paying it
};
}

/// Rows of two lines of text and an amount (payments, customers, multi-sessions). Qt::DisplayRole is the first line.
namespace RowRoles {
enum Role {
    DetailRole = Qt::UserRole + 1, ///< QString, the second line; may be empty
    AmountRole,                    ///< QString, at the far edge; may be empty
    RowIdRole                      ///< the app's own
};
}

/// Notices. Qt::DisplayRole is the sentence.
namespace NoticeRoles {
enum Role {
    DetailRole = Qt::UserRole + 1, ///< QString, when and about what
    MoneyRole                      ///< bool, stays until a manager has dealt with it
};
}

} // namespace tandem
