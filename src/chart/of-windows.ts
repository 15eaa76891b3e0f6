/** Which side of the families a service stands on. */
import { vocab } from '#content-model/vocab.ts';
import type { Endpoint } from './model.ts';

/** Whether the software is a part of Windows, or a product that Microsoft's article on its ports lists. */
export const isOfWindows = ({ family }: Pick<Endpoint, 'family'>): boolean =>
  vocab.families[family].group === 'windows';
