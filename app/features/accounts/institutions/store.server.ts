import type { Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { fold } from '#app/platform/text/fold.ts';
import type { InstitutionData } from './schema.ts';

/** The columns of an institution's form, with the folded name that lists sort and search by. */
export function institutionColumns(data: InstitutionData) {
  const { name, kind, description, nip, street, postcode, city, countyCode, phone, email, website } = data;
  const nameFolded = fold(`${name} ${city}`);
  return {
    name,
    nameFolded,
    kind,
    description,
    nip,
    street,
    postcode,
    city,
    countyCode,
    phone,
    email,
    website,
  };
}

/** Refuses a county that does not exist and a tax number that another institution has. */
export async function checkInstitution(tx: Tx, data: InstitutionData, ownId?: string): Promise<void> {
  if (data.countyCode && !(await tx.county.findUnique({ where: { code: data.countyCode } }))) {
    throw new AppError('invalid', { message: 'accounts:error.countyUnknown', field: 'countyCode' });
  }
  const namesake = data.nip ? await tx.institution.findUnique({ where: { nip: data.nip } }) : null;
  if (namesake && namesake.id !== ownId) {
    throw new AppError('conflict', { message: 'accounts:error.nipTaken', field: 'nip' });
  }
}
