/** Loaders × schemas, and nothing else. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guideSchema } from '#schemas/guide.ts';
import { portFileSchema } from '#schemas/port.ts';
import { protocolSchema } from '#schemas/protocol.ts';
import { scenarioSchema } from '#schemas/scenario.ts';
import { serviceSchema } from '#schemas/service.ts';
import { sourceSchema } from '#schemas/source.ts';
import { useSchema } from '#schemas/use.ts';

const files = (folder: string, pattern = '*.mdx') => glob({ base: `./content/${folder}`, pattern });

export const collections = {
  services: defineCollection({ loader: files('services'), schema: serviceSchema }),
  ports: defineCollection({ loader: files('ports'), schema: portFileSchema }),
  protocols: defineCollection({ loader: files('protocols'), schema: protocolSchema }),
  guides: defineCollection({ loader: files('guides'), schema: guideSchema }),
  scenarios: defineCollection({ loader: files('scenarios'), schema: scenarioSchema }),
  uses: defineCollection({ loader: files('uses', '*.json'), schema: useSchema }),
  sources: defineCollection({ loader: files('sources', '*.json'), schema: sourceSchema }),
};
