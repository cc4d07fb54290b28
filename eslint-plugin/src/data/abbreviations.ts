/** Words that end with a period without ending a sentence, lower case, without that period. Own list. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'e.g i.e etc cf vs viz al approx incl excl no nos nr art arts sec sect para paras cl ch fig p pp vol ed eds ' +
    'inc ltd llc corp co gmbh dr mr mrs ms prof st ave dept jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'a.m p.m u.s u.k e.u u.s.a d.c tel ext ref refs est resp n.v b.v s.a s.r.l pty'
  ).split(' '),
);
