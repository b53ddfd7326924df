import { describe, expect, it } from 'vitest';
import { organisationChange } from '../../../../../client/activities/map/parts/field-words.ts';

describe('what somebody typed about an organisation', () => {
  it('is trimmed; an emptied field is taken out', () => {
    expect(organisationChange('place', ' Quay Street ')).toEqual({ place: 'Quay Street' });
    expect(organisationChange('size', '')).toEqual({ size: undefined });
  });

  it('says in words why a name or a size stayed', () => {
    expect(organisationChange('name', ' ')).toMatch(/needs a name/);
    expect(organisationChange('size', 'about 200')).toBe(
      '“about 200” is not a number. The size stayed as it was.',
    );
    expect(organisationChange('size', '-4')).toMatch(/not a number/);
    expect(organisationChange('size', '1,204')).toEqual({ size: 1204 });
  });
});
