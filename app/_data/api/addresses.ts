import type { ChartForm } from '../forms/form';
import type { MachineAddress } from './address';
import { chartAddresses } from './chart-addresses';
import { dataAddresses } from './data-addresses';
import { exploreAddresses } from './explore-address';
import { oembedAddress } from './oembed-address';
import { searchAddress } from './search-address';
import { siteAddresses } from './site-addresses';

/** Every address programs may ask, in the order of the reference page. */
export const machineAddresses = (forms: readonly ChartForm[]): MachineAddress[] => [...chartAddresses(forms), ...dataAddresses(), searchAddress, ...exploreAddresses, ...siteAddresses(), oembedAddress];
