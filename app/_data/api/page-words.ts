import type { ParameterWords } from '@/components/api/ParameterTable';
import { exampleOf, GROUPS, type ApiParameter, type Group, type MachineAddress } from './address';

/** Addresses of one group, and the parameters all of them take. */
export interface GroupWords {
  readonly group: Group;
  readonly meaning: string;
  readonly shared: readonly ParameterWords[];
  readonly addresses: readonly { readonly address: MachineAddress; readonly own: readonly ParameterWords[]; /** Address above that takes the very same; empty where there is none. */ readonly like: string }[];
}

/** A hash fits the rows of one moment, so no example of it works for long. */
const WITHOUT_EXAMPLE: ReadonlySet<string> = new Set(['sha']);

function wordsOf(parameter: ApiParameter, address: MachineAddress): ParameterWords {
  const { name, meaning, example, schema } = parameter;
  const options: unknown = schema['enum'];
  return {
    name, meaning, example, words: Array.isArray(options) ? options.map(String) : [],
    href: WITHOUT_EXAMPLE.has(name) ? null : exampleOf(address, parameter),
  };
}

/** Groups in order, each with its addresses; a parameter every address of a group takes is told once. Ids in paths are told by the examples. */
export function groupWords(addresses: readonly MachineAddress[]): GroupWords[] {
  return Object.entries(GROUPS).map(([name, meaning]) => {
    const group = name as Group;
    const members = addresses.filter((address) => address.group === group);
    const queries = ({ parameters }: MachineAddress): ApiParameter[] => parameters.filter((one) => one.in === 'query');
    const [first] = members;
    const shared = first === undefined || members.length < 2 ? [] : queries(first).filter(({ name: each }) => members.every((member) => queries(member).some((one) => one.name === each)));
    const isShared = (one: ApiParameter): boolean => shared.some((each) => each.name === one.name);
    const ownOf = (address: MachineAddress): ApiParameter[] => queries(address).filter((one) => !isShared(one));
    const names = (address: MachineAddress): string => ownOf(address).map((one) => one.name).join(' ');
    return {
      group, meaning, shared: first === undefined ? [] : shared.map((one) => wordsOf(one, first)),
      addresses: members.map((address, at) => {
        const twin = members.slice(0, at).find((earlier) => names(earlier) !== '' && names(earlier) === names(address));
        return { address, own: twin ? [] : ownOf(address).map((one) => wordsOf(one, address)), like: twin?.path ?? '' };
      }),
    };
  });
}
