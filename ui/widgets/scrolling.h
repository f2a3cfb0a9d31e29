#pragma once

class QAbstractItemView;

namespace tandem {

/// Lets a view be dragged and flung by finger or mouse, by pixels; a drag never counts as a tap.
void makeDraggable(QAbstractItemView *view);

} // namespace tandem
