import { describeMatrix } from '../../support/matrix/describeMatrix'

describeMatrix('implementations')
