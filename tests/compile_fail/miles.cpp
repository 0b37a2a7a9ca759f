// Nominal M$ and M$ of a price year do not add; two nominal amounts do.
#include "figures/figure.hpp"
#include "model/dato.hpp"

generator::model::MilesCorrientes good(generator::model::MilesCorrientes a) { return a + a; }
#ifdef FICHAS_BAD
auto bad(generator::model::MilesCorrientes a, generator::figures::MilesConstantes b) {
    return a + b;
}
#endif
