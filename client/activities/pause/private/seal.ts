/** The seal of private writing. It lies with the device, which also closes with it what stays behind (`closing.ts`). */
export { canSeal, openSealed, type Owner, seal, sealingKey } from '../../../device/seal.ts';
