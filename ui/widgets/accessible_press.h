#pragma once

namespace tandem {

/// What assistive technology presses does what a finger does: of every Button, CheckBox and ConnectionPill that is made
/// from here on. Qt's own interface turns a checkable button over without the click that everything here listens to,
/// and knows of no press on a label. May be called any number of times.
void makePressesAccessible();

} // namespace tandem
