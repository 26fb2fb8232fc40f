/** Univer thinks only dates written its own way are dates; in the model a date is a number. */
import { DataValidationType } from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import type { GridEngine } from './univer';

interface TypeCheck {
  isValidType(info: { value: unknown }): Promise<boolean>;
}

export function acceptDutchDates(engine: GridEngine): void {
  const validator = engine.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.DATE);
  if (validator) (validator as unknown as TypeCheck).isValidType = async ({ value }) => typeof value === 'number';
}
