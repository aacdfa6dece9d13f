import en from './en.ts';
import pl from './pl.ts';
import uk from './uk.ts';

export const catalogues = { pl, en, uk };
