// Generated from CRDs by npm run imports.

export interface VolumeSnapshotClassProps {
  deletionPolicy: VolumeSnapshotClassDeletionPolicy;
  driver: string;
  parameters?: Record<string, string> | undefined;
}

export type VolumeSnapshotClassDeletionPolicy = 'Delete' | 'Retain';

export interface VolumeSnapshotClassV1Beta1Props {
  deletionPolicy: VolumeSnapshotClassV1Beta1DeletionPolicy;
  driver: string;
  parameters?: Record<string, string> | undefined;
}

export type VolumeSnapshotClassV1Beta1DeletionPolicy = 'Delete' | 'Retain';
