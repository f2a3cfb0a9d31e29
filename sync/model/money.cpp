#include "sync/model/money.h"
