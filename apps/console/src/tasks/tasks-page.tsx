import { Coming } from '../frame/coming';

export const Page = () => <Coming page="tasks" />;
