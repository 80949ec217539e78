export interface NumberRequest {
  readonly tenant: string;
  readonly series: string;
  readonly year: number;
  readonly key: string;
}

/** A number with the year in whose series it stands. */
export interface AllottedNumber {
  readonly year: number;
  readonly n: number;
}

/** Document numbers, allotted once for each key and without a gap. */
export interface NumberSeries {
  allot(request: NumberRequest): Promise<AllottedNumber>;
}

/** One letter for one unit's inbox; `messageId` makes a repeated delivery the same delivery. */
export interface Delivery {
  readonly tenant: string;
  readonly messageId: string;
  readonly letterId: string;
  readonly unit: string;
  readonly subject: string;
  readonly deliveredOn: string;
}

/** Where letters are laid down. In-app today; mail and message services are further doors of the same shape. */
export interface PostRoom {
  deliver(delivery: Delivery): Promise<void>;
}

export const createLetterActivities = (numbers: NumberSeries, postRoom: PostRoom) => ({
  allotNumber: (request: NumberRequest): Promise<AllottedNumber> => numbers.allot(request),

  deliverLetter: (delivery: Delivery): Promise<void> => postRoom.deliver(delivery),
});

export type LetterActivities = ReturnType<typeof createLetterActivities>;
