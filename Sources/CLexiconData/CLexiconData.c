#include "CLexiconData.h"
