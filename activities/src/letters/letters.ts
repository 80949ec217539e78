/** Document numbers, allotted once for each key and without a gap. */
export interface NumberSeries {
  allot(request: { tenant: string; series: string; year: number; key: string }): Promise<number>;
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
  allotNumber: (request: { tenant: string; series: string; year: number; key: string }): Promise<number> =>
    numbers.allot(request),

  deliverLetter: (delivery: Delivery): Promise<void> => postRoom.deliver(delivery),
});

export type LetterActivities = ReturnType<typeof createLetterActivities>;
