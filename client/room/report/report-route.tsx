import { Entering } from '../entrance/entering.tsx';
import { ReportPage } from './report-page.tsx';

/** The page `/w/:id/report`: what the workshop said and will do, for everybody in it. */
export default function ReportRoute() {
  return <Entering>{(me) => <ReportPage me={me} />}</Entering>;
}
